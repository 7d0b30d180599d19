import { countAside } from '../lib/digest/aside';
import { aboveCut, type Cut, type Material } from '../lib/digest/material';
import { DIGEST } from './words/digest';

export interface DigestAsideProps {
  material: Material;
  cut: Cut;
  /** They are shown with the others. */
  shown: boolean;
  onShown(shown: boolean): void;
}

/** How many papers at or above the cut-offs the digest does without, why, and a way to have them. */
export function DigestAside({ material, cut, shown, onShown }: DigestAsideProps) {
  if (!material.aside) return null;
  const { dismissed, switchedOff } = countAside(material.aside, aboveCut(material, cut));
  const count = dismissed + switchedOff;
  if (count === 0) return null;
  const why = [
    dismissed > 0 ? DIGEST.dismissed({ count: dismissed }) : '',
    switchedOff > 0 ? DIGEST.switchedOff({ count: switchedOff }) : '',
  ];
  return (
    <p class="aside">
      {shown ? DIGEST.asideShown({ count }) : why.filter(Boolean).join(' ')}{' '}
      <button type="button" class="small" onClick={() => onShown(!shown)}>
        {shown ? DIGEST.hideAside : DIGEST.showAside}
      </button>
    </p>
  );
}
