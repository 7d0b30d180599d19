import { build } from 'vite';

/** Some of Winnow by itself, as a script for any page: what `entry` exports is there under a name. */
export async function scriptOf(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunk = outputs.find((each) => each.type === 'chunk');
  return `${chunk?.type === 'chunk' ? chunk.code : ''}; globalThis.${name} = ${name};`;
}
