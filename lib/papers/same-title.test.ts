import { expect, it } from 'vitest';
import { sameTitle } from './same-title';

it.each([
  ['Sparse Attention for Long Contexts', 'Sparse attention for long contexts'],
  ['Sparse Attention: A Survey', 'Sparse  Attention - A Survey.'],
  ['“Why Should I Trust You?”', '"Why should I trust you?"'],
  ['Learning via $\\mathcal{O}(n\\log n)$ Attention', 'Learning via O(n log n) Attention'],
  ['On $\\ell_1$-Regularised Low-Rank Recovery', 'On ℓ1-regularised low-rank recovery'],
  ['$\\alpha$-Divergence Matching', 'α-divergence matching'],
  ["Spectra of Erd\\H{o}s-R\\'enyi Graphs", 'Spectra of Erdős–Rényi Graphs'],
  ['Improved Bounds for $\\widetilde{O}(\\sqrt{T})$ Regret', 'Improved Bounds for Õ(√T) Regret'],
  ['稀疏注意力机制的研究', '稀疏注意力机制的研究'],
  ['Grüne Flüsse im Büro', 'Gr\\"une Fl\\"usse im B\\"uro'],
])('%s is %s', (a, b) => {
  expect([sameTitle(a, b), sameTitle(b, a)]).toEqual([true, true]);
});

it.each([
  ['Attention Is All You Need', 'Attention Is Not All You Need'],
  ['Attention Is All You Need', 'You Need Is All Attention'],
  ['Sparse Attention', 'Sparse Attention, Part II: Decoding'],
  ['Sparse Attention for Long Contexts', 'Dense Attention for Long Contexts'],
  ['稀疏注意力机制的研究', '稠密注意力机制的研究'],
  ['$\\alpha$ and $\\beta$', '$\\gamma$ and $\\delta$'],
  ['', ''],
  ['', 'Sparse Attention'],
  ['$$', '…'],
])('%s is not %s', (a, b) => {
  expect([sameTitle(a, b), sameTitle(b, a)]).toEqual([false, false]);
});
