// Numbers that look random and are the same in every run with the same seed.

const STEP = 0x9e3779b9;

/**
 * A generator of numbers from 0 up to, not including, 1: a counter whose bits are mixed (the finaliser of MurmurHash3).
 * @param {number} seed a whole number
 * @returns {() => number}
 */
export function seededRandom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + STEP) | 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
}
