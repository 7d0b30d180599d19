import { useMemo, useState } from 'preact/hooks';
import type { DigestQuery, MaterialReply } from '../../lib/digest/contract';
import { type Cut, ownCut } from '../../lib/digest/material';
import { request } from '../../lib/platform/request';

/**
 * Where what is shown is cut. The reader's own cut is kept, and holds for what was read on arXiv. A digest that was read in
 * has its own, and so has what a page showed; a page that was sorted has its order. What the reader moves of that holds for
 * this digest, and as long as it is shown.
 *
 * @param kept the reader's own, as it was kept last
 */
export function useCut(kept: Cut, query: DigestQuery | null, reply: MaterialReply | null) {
  const [chosen, setChosen] = useState<Cut | null>(null);
  const readers = chosen ?? kept;
  const [moved, setMoved] = useState<{ of: DigestQuery; part: Partial<Cut> } | null>(null);

  const isOwn = query?.of === 'import' || (reply?.ok === true && reply.shown !== undefined);
  const isSorted = query?.of === 'listing' && query.sorted === true;
  const others = isOwn && reply?.ok ? reply.material : null;
  const cut = useMemo<Cut>(
    () => ({
      ...readers,
      ...(isSorted ? { order: 'page' as const } : {}),
      ...(others ? ownCut(others) : {}),
      ...(moved?.of === query ? moved.part : {}),
    }),
    [readers, isSorted, others, moved, query],
  );

  const change = (part: Partial<Cut>) => {
    const isHere = 'order' in part ? isSorted : isOwn && !('withPrompt' in part);
    if (query && isHere) {
      setMoved({ of: query, part: { ...(moved?.of === query ? moved.part : {}), ...part } });
      return;
    }
    const next = { ...readers, ...part };
    void request('keepDigestCut', { cut: next }).catch(() => undefined);
    setChosen(next);
  };

  return { cut, readers, change };
}
