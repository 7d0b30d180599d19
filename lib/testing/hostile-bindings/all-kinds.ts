import { ASIDE_KINDS } from './asides';
import { HEARSAY_KINDS } from './claims';
import { COMMENT_KINDS } from './comments';
import { CONTRADICTIONS } from './contradictions';
import { DRAFT_KINDS } from './drafts';
import { FROM_ZERO } from './from-zero';
import type { HostileKind } from './hostile-kind';
import { QUOTATIONS } from './quotations';
import { SCRIPT_KINDS } from './scripts';

/** Test-only: every kind of reply that tries to have a score bound to a wrong paper. */
export const HOSTILE_KINDS: readonly HostileKind[] = [
  ...FROM_ZERO,
  ...CONTRADICTIONS,
  ...HEARSAY_KINDS,
  ...COMMENT_KINDS,
  ...DRAFT_KINDS,
  ...ASIDE_KINDS,
  ...QUOTATIONS,
  ...SCRIPT_KINDS,
];
