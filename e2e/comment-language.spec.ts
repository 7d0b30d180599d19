import { control } from './browsers/controls.ts';
import { expect, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { expectScored, reasons, rightReasons } from './fixture-page.ts';
import { textOf } from './servers/asked-papers.ts';

test.use({ day: sampleDay });

test('comments are in the language of the criteria; what is there costs nothing and stays until it is scored again', async ({
  bench,
}) => {
  await bench.giveKey();
  const papers = bench.day.papers.filter(({ replaced }) => !replaced);
  const page = await bench.open();
  await expectScored(page, papers);
  const calls = bench.model.chats().length;

  const popup = await bench.ownPage('popup.html');
  await popup.getByText('Authors, categories, comments').click();
  await popup.getByLabel('Comments in').selectOption({ label: 'العربية' });
  await popup.getByRole('button', { name: 'Save criteria' }).click();
  await expect(popup.getByText('Saved.', { exact: true })).toBeVisible();
  await popup.close();

  await page.bringToFront();
  await page.reload();
  await expectScored(page, papers);
  expect(await reasons(page)).toMatchObject(rightReasons(papers));
  expect(bench.model.chats()).toHaveLength(calls);

  const [paper] = papers;
  if (!paper) throw new Error('The day has no papers.');
  const { relevance, novelty } = paper;
  const tile = `Relevance ${relevance} of 10, novelty ${novelty} of 10`;
  await (await control(page, 'button', tile)).click();
  await (await control(page, 'button', 'Score again')).click();
  const arabic = 'Model architecture: يقدّم نظرية جديدة ويثبت التقارب.';
  await expect.poll(async () => (await reasons(page))[paper.id]).toBe(arabic);
  const others = papers.filter(({ id }) => id !== paper.id);
  expect(await reasons(page)).toMatchObject(rightReasons(others));
  const asked = bench.model.chats().slice(calls);
  expect(asked.map(({ body }) => body?.messages.map(textOf).join('\n'))).toEqual([
    expect.stringContaining('Write each comment in Arabic,'),
  ]);
});
