/** On elements of ours that are near the screen. */
const NEAR = 'data-near';

/** Knows which elements of ours are near the screen: what is in them for the eye is laid out only there. */
export interface Near {
  watch(hosts: readonly HTMLElement[]): void;
  stop(): void;
}

export function createNear(): Near {
  // Nothing is laid out where there is none.
  if (!('IntersectionObserver' in globalThis)) return { watch: () => undefined, stop: () => undefined };
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes)
        if (target.hasAttribute(NEAR) !== isIntersecting) target.toggleAttribute(NEAR, isIntersecting);
    },
    { rootMargin: '100%' },
  );
  return {
    watch(hosts) {
      for (const host of hosts) observer.observe(host);
    },
    stop: () => observer.disconnect(),
  };
}
