/** What the reader reads of criteria: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  computing: 'Computer science',
  mathematics: 'Mathematics',
  particles: 'Particles and nuclei',
  sky: 'Gravity and the sky',
  matter: 'Matter and light',
  data: 'Statistics and signals',
  life: 'Life and markets',
};
