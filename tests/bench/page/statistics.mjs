// Order statistics of a sample.

/**
 * The smallest value that at least this share of the sample does not exceed (nearest rank). NaN for an empty sample.
 * @param {readonly number[]} sample @param {number} share 0..1; 0.95 is the 95th percentile
 */
export function percentile(sample, share) {
  const sorted = [...sample].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** @param {readonly number[]} sample */
export function median(sample) {
  return percentile(sample, 0.5);
}
