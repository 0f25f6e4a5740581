// Logistic regression, for the scripts that fit weights to labelled pages.

/** Raising it draws all weights towards nothing. */
const RIDGE = 1;

/**
 * @typedef {object} Sample
 * @property {readonly number[]} evidence behind a 1 for the constant
 * @property {boolean} holds what is to be told from the evidence
 * @property {number} [weight] how much the sample counts; 1 where nothing is said
 */

/**
 * By Newton's method with a ridge on all but the constant (Hoerl and Kennard; le Cessie and van Houwelingen, 1992).
 * @param {readonly Sample[]} samples @param {number} [ridge] @returns {number[]} one weight for each piece of evidence
 */
export function regress(samples, ridge = RIDGE) {
  const size = samples[0]?.evidence.length ?? 0;
  /** @type {number[]} */
  let weights = new Array(size).fill(0);
  for (let step = 0; step < 25; step += 1) {
    /** @type {number[]} */
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : ridge * weight));
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-9 : ridge) : 0)));
    for (const { holds, evidence, weight = 1 } of samples) {
      const chance = 1 / (1 + Math.exp(-dot(weights, evidence)));
      const error = weight * (chance - Number(holds));
      for (let i = 0; i < size; i += 1) {
        gradient[i] = at(gradient, i) + error * at(evidence, i);
        const line = row(curvature, i);
        for (let j = 0; j < size; j += 1)
          line[j] = at(line, j) + weight * chance * (1 - chance) * at(evidence, i) * at(evidence, j);
      }
    }
    const move = solve(curvature, gradient);
    weights = weights.map((value, i) => value - at(move, i));
  }
  return weights;
}

/** Gaussian elimination with pivots. @param {number[][]} matrix @param {number[]} right @returns {number[]} */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  for (let column = 0; column < rows.length; column += 1) {
    const rest = rows.slice(column).map((row) => Math.abs(at(row, column)));
    const pivot = column + rest.indexOf(Math.max(...rest));
    const [upper, lower] = [row(rows, column), row(rows, pivot)];
    rows[column] = lower;
    rows[pivot] = upper;
    for (let other = 0; other < rows.length; other += 1) {
      if (other === column) continue;
      const factor = at(row(rows, other), column) / at(row(rows, column), column);
      rows[other] = row(rows, other).map((value, i) => value - factor * at(row(rows, column), i));
    }
  }
  return rows.map((values, i) => at(values, rows.length) / at(values, i));
}

/** @param {readonly number[]} a @param {readonly number[]} b */
export function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * at(b, i), 0);
}

/** @param {readonly number[]} values @param {number} index */
export function at(values, index) {
  return values[index] ?? 0;
}

/** @param {readonly number[][]} rows @param {number} index */
function row(rows, index) {
  return rows[index] ?? [];
}
