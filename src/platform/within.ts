// A limit for what may never answer.

/** Rejects after so many milliseconds; what was asked for may still be done later. */
export function within<Result>(milliseconds: number, asked: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
