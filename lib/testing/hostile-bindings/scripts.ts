import type { Meant } from '../reply-corpus/shape';
import type { HostileKind } from './hostile-kind';

/** Test-only: honest replies in the marks, digits and labels of other scripts. All of them must be read. */

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const digits = (zero: string) => (n: number | string) =>
  `${n}`.replace(/\d/g, (d) => String.fromCharCode(zero.charCodeAt(0) + Number(d)));
const arabic = digits('٠');

type Write = (r: Meant) => string;

const SHAPES: Write[] = [
  (r) =>
    `{“ARXIVID”：“${r.id}”，“COMMENT”：“${r.comment}”，“RELEVANCE”：${r.relevance}，“NOVELTY”：${r.novelty}}`,
  (r) =>
    `｛“ARXIVID”：“${r.id}”，“RELEVANCE”：${r.relevance}，“NOVELTY”：${r.novelty}，“COMMENT”：“${r.comment}”｝`,
  (r) =>
    `｛＂id＂：＂${r.id}＂，＂relevance＂：${wide(`${r.relevance}`)}，＂novelty＂：${wide(`${r.novelty}`)}，＂comment＂：＂${r.comment}＂｝`,
  (r) => `［${wide(`${r.index}`)}，${wide(`${r.relevance}`)}，${wide(`${r.novelty}`)}，“${r.comment}”］`,
  (r) => `【${r.index}，${r.relevance}，${r.novelty}，“${r.comment}”】`,
  (r) => `[${r.index}、${r.relevance}、${r.novelty}、「${r.comment}」]`,
  (r) =>
    `{「id」：「${r.id}」，「relevance」：${r.relevance}，「novelty」：${r.novelty}，「comment」：「${r.comment}」}`,
  (r) => `{«id»: «${r.id}», «relevance»: ${r.relevance}, «novelty»: ${r.novelty}, «comment»: «${r.comment}»}`,
  (r) => `{„id“: „${r.id}“, „relevance“: ${r.relevance}, „novelty“: ${r.novelty}, „comment“: „${r.comment}“}`,
  (r) =>
    `{"${wide('id')}": "${r.id}", "${wide('RELEVANCE')}": ${r.relevance}, "${wide('NOVELTY')}": ${r.novelty}, "comment": "${r.comment}"}`,
  (r) => `[${arabic(r.index)}، ${arabic(r.relevance)}، ${arabic(r.novelty)}، "${r.comment}"]`,
  (r) =>
    `{"id": "${r.id}", "relevance": "${digits('०')(r.relevance)}/${digits('०')(10)}", "novelty": "${digits('۰')(r.novelty)}", "comment": "${r.comment}"}`,
  (r) => `{"论文":"${r.id}","相关性":${r.relevance},"新颖性":${r.novelty},"评论":"${r.comment}"}`,
  (r) =>
    `｛“编号”：${r.index}，“相关度”：“${r.relevance}分”，“创新性”：“${r.novelty}/10”，“理由”：“${r.comment}”｝`,
  (r) =>
    `{"論文番号": ${r.index}, "関連性": ${r.relevance}, "新規性": ${r.novelty}, "コメント": "${r.comment}"}`,
  (r) => `{"번호": ${r.index}, "관련성": ${r.relevance}, "참신성": ${r.novelty}, "코멘트": "${r.comment}"}`,
  (r) =>
    `{"Artikel": "${r.id}", "Relevanz": ${r.relevance}, "Neuheit": ${r.novelty}, "Begründung": "${r.comment}"}`,
  (r) =>
    `{"id": "${r.id}", "pertinence": ${r.relevance}, "nouveauté": ${r.novelty}, "commentaire": "${r.comment}"}`,
  (r) =>
    `{"id": "${r.id}", "relevancia": ${r.relevance}, "novedad": ${r.novelty}, "comentario": "${r.comment}"}`,
  (r) =>
    `{"id": "${r.id}", "relevância": ${r.relevance}, "novidade": ${r.novelty}, "comentário": "${r.comment}"}`,
  (r) => `{"id": "${r.id}", "rilevanza": ${r.relevance}, "novità": ${r.novelty}, "commento": "${r.comment}"}`,
  (r) =>
    `{"номер": ${r.index}, "релевантность": ${r.relevance}, "новизна": ${r.novelty}, "комментарий": "${r.comment}"}`,
  (r) => `论文${r.index}：相关性：${r.relevance}，新颖性：${r.novelty}，评论：${r.comment}`,
  (r) => `${r.id}：相关性${r.relevance}分，新颖性${r.novelty}分。${r.comment}`,
  (r) => `### 论文 ${r.index}\n相关性：${r.relevance}\n新颖性：${r.novelty}\n评论：${r.comment}\n`,
  (r) => `論文${r.index}：関連性 ${r.relevance}、新規性 ${r.novelty} - ${r.comment}`,
  (r) => `논문 ${r.index}: 관련성 ${r.relevance}, 참신성 ${r.novelty} - ${r.comment}`,
  (r) => `${r.id}: Relevanz ${r.relevance}, Neuheit ${r.novelty} - ${r.comment}`,
  (r) =>
    `### Artikel ${r.index}\nRelevanz: ${r.relevance}/10\nNeuheit: ${r.novelty}/10\nKommentar: ${r.comment}\n`,
  (r) => `${r.id} : pertinence ${r.relevance}, nouveauté ${r.novelty} - ${r.comment}`,
  (r) => `${r.id}: relevancia ${r.relevance}, novedad ${r.novelty} - ${r.comment}`,
  (r) => `${r.id}: relevância ${r.relevance}, novidade ${r.novelty} - ${r.comment}`,
  (r) => `${r.id}: rilevanza ${r.relevance}, novità ${r.novelty} - ${r.comment}`,
  (r) => `${r.id}: релевантность ${r.relevance}, новизна ${r.novelty} - ${r.comment}`,
  (r) =>
    `ARXIVID：${r.id}\nCOMMENT：${r.comment}\nRELEVANCE：${wide(`${r.relevance}`)}\nNOVELTY：${r.novelty}\n`,
  (r) => `｜${r.index}｜${r.relevance}｜${r.novelty}｜${r.comment}｜`,
];

export const SCRIPT_KINDS: HostileKind[] = [
  {
    name: 'other-scripts',
    write(draw, papers) {
      const write = draw.one(SHAPES);
      const text = papers.map(write).join('\n');
      return {
        text: draw.rarely(3) ? `好的，评分如下：\n${text}\n` : `${text}\n`,
        meant: papers,
        clear: true,
      };
    },
  },
];
