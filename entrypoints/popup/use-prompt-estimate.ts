import { useEffect, useState } from 'preact/hooks';
import type { WholePromptProps } from '../../components/whole-prompt';
import type { Criteria } from '../../lib/criteria/criteria';
import type { PromptEstimate } from '../../lib/messages/requests';
import { request } from '../../lib/platform/request';

/** How long nothing must be typed before the prompt is made anew. */
const PAUSE_MS = 400;

/** The whole prompt of what is in the editor, looked up while it is shown. */
export function usePromptEstimate(criteria: Criteria): WholePromptProps {
  const [open, setOpen] = useState(false);
  const [estimate, setEstimate] = useState<PromptEstimate | null>(null);
  const asked = JSON.stringify({ ...criteria, id: '', name: '' });
  useEffect(() => {
    if (!open) return undefined;
    let isOld = false;
    const look = async () => {
      const next = await request('promptEstimate', { criteria }).catch(() => null);
      if (!isOld) setEstimate(next);
    };
    const timer = setTimeout(() => void look(), estimate === null ? 0 : PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [open, asked]);
  return { estimate: open ? estimate : null, onOpen: setOpen };
}
