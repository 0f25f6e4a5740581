// What is tried at random is tried by one seed, which is printed: with `CHAFFINCH_SEED=123` a run is repeated.
export const seed = Number(process.env['CHAFFINCH_SEED'] ?? Date.now() % 2 ** 31);
