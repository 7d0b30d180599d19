import { MODEL } from './words/model';

/** Reasoning efforts, as they are offered. */
export const EFFORTS = [
  { value: 'none', name: MODEL.effortNone },
  { value: 'minimal', name: MODEL.effortMinimal },
  { value: 'low', name: MODEL.effortLow },
  { value: 'medium', name: MODEL.effortMedium },
  { value: 'high', name: MODEL.effortHigh },
] as const;
