import type { FollowedReply } from '../lib/follow/contract';
import { FOLLOW } from './words/follow';

/** Public digests that may be looked at, each with what it is about. None is followed by itself. */
export function FollowPresets({
  presets,
  sources,
  onLook,
}: FollowedReply & { onLook(address: string): void }) {
  if (presets.length === 0) return null;
  const followed = new Set(sources.map(({ address }) => address));
  return (
    <>
      <h3>{FOLLOW.presets}</h3>
      <ul class="presets">
        {presets.map(({ name, address, about }) => (
          <li key={address}>
            <div>
              <strong>{name}</strong>
              <p class="hint">{about}</p>
            </div>
            {followed.has(address) ? (
              <span class="quiet">{FOLLOW.already}</span>
            ) : (
              <button
                type="button"
                class="small"
                aria-label={FOLLOW.lookAt({ name })}
                onClick={() => onLook(address)}
              >
                {FOLLOW.look}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
