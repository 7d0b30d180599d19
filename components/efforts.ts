/** Reasoning efforts, as they are offered. */
export const EFFORTS = [
  { value: 'none', name: 'None' },
  { value: 'minimal', name: 'Minimal' },
  { value: 'low', name: 'Low (default)' },
  { value: 'medium', name: 'Medium' },
  { value: 'high', name: 'High' },
] as const;
