/** Rows that are worked on together: 32 rows of 1,500 numbers stay in the cache of a core. */
const block = 32

/**
 * The inverse of a symmetric positive definite matrix, by Cholesky: A = L·Lᵀ, then M = L⁻¹, then A⁻¹ = Mᵀ·M (Golub and Van Loan, Matrix
 * Computations, 4.2). All three are dot products of rows that lie next to each other in memory. The matrix is given row by row, and is overwritten.
 * @throws RangeError when the matrix is not positive definite
 */
export function invertInPlace(matrix: Float64Array, size: number): Float64Array {
  decompose(matrix, size)
  const columns = invertLower(matrix, size)
  return multiply(columns, matrix, size)
}

/** Replaces the lower half of A by L. */
function decompose(a: Float64Array, size: number): void {
  const sums = new Float64Array(8)
  for (let top = 0; top < size; top += block) {
    const bottom = Math.min(size, top + block)
    // Left of the diagonal block: four earlier rows against two of these, as long as the earlier ones are done.
    for (let j = 0; j < top; j += 4)
      for (let i = top; i < bottom; i += 2) {
        dots(a, i * size, (Math.min(i + 1, size - 1) - i) * size, a, j * size, size, 0, j, sums)
        for (let r = 0; r < 2 && i + r < bottom; r++) finish(a, size, i + r, j, Math.min(j + 4, top), j, sums, r * 4)
      }
    for (let i = top; i < bottom; i++) {
      for (let j = top; j < i; j++) a[i * size + j] = (a[i * size + j]! - dot(a, i * size, a, j * size, 0, j)) / a[j * size + j]!
      const left = a[i * size + i]! - dot(a, i * size, a, i * size, 0, i)
      if (!(left > 0)) throw new RangeError('the matrix is not positive definite')
      a[i * size + i] = Math.sqrt(left)
    }
  }
}

/** Fills L[i][from..to) of one row, when the dot products up to column `known` are at hand. */
function finish(a: Float64Array, size: number, i: number, from: number, to: number, known: number, sums: Float64Array, at: number): void {
  const row = i * size
  for (let j = from; j < to; j++) a[row + j] = (a[row + j]! - sums[at + j - from]! - dot(a, row, a, j * size, known, j)) / a[j * size + j]!
}

/** The columns of L⁻¹, each as a row: row j holds what stands below the diagonal in column j, from place j on. */
function invertLower(l: Float64Array, size: number): Float64Array {
  const m = new Float64Array(size * size)
  const sums = new Float64Array(8)
  for (let first = 0; first < size; first += block) {
    const last = Math.min(size, first + block)
    for (let j = first; j < last; j++) for (let i = j; i < last; i++) below(l, m, size, i, j)
    // Below the block: all blocks but the last are whole, so that four columns always fit.
    for (let i = last; i < size; i += 2) {
      const second = i + 1 < size
      for (let j = first; j < last; j += 4) {
        dots(l, i * size, second ? size : 0, m, j * size, size, first, i, sums)
        for (let c = 0; c < 4; c++) {
          const row = (j + c) * size
          m[row + i] = -sums[c]! / l[i * size + i]!
          if (second) m[row + i + 1] = -(sums[4 + c]! + l[(i + 1) * size + i]! * m[row + i]!) / l[(i + 1) * size + i + 1]!
        }
      }
    }
  }
  return m
}

function below(l: Float64Array, m: Float64Array, size: number, i: number, j: number): void {
  m[j * size + i] = ((i === j ? 1 : 0) - dot(l, i * size, m, j * size, j, i)) / l[i * size + i]!
}

/** A⁻¹ = Mᵀ·M, where row j of `m` is column j of M; written to `into`. */
function multiply(m: Float64Array, into: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(8)
  for (let top = 0; top < size; top += block)
    for (let j = top; j < size; j += 4) {
      const fits = j + 4 <= size
      for (let i = top; i < Math.min(top + block, size); i += 2) {
        dots(m, i * size, i + 1 < size ? size : 0, m, j * size, fits ? size : 0, j, size, sums)
        for (let r = 0; r < 2 && i + r < size; r++)
          for (let c = 0; c < 4 && j + c < size; c++) {
            const value = fits ? sums[r * 4 + c]! : dot(m, (i + r) * size, m, (j + c) * size, j, size)
            into[(i + r) * size + j + c] = value
            into[(j + c) * size + i + r] = value
          }
      }
    }
  return into
}

function dot(a: Float64Array, at: number, b: Float64Array, bt: number, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) sum += a[at + k]! * b[bt + k]!
  return sum
}

/** Eight dot products at once: two rows of a (`aStep` apart) with four of b (`bStep` apart), over the places from..to. */
function dots(
  a: Float64Array,
  a0: number,
  aStep: number,
  b: Float64Array,
  b0: number,
  bStep: number,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  // Names and not lists: this loop takes all the time there is.
  const a1 = a0 + aStep
  const b1 = b0 + bStep
  const b2 = b1 + bStep
  const b3 = b2 + bStep
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0 // prettier-ignore
  for (let k = from; k < to; k++) {
    const x = a[a0 + k]!
    const y = a[a1 + k]!
    const p = b[b0 + k]!
    const q = b[b1 + k]!
    const r = b[b2 + k]!
    const s = b[b3 + k]!
    s0 += x * p
    s1 += x * q
    s2 += x * r
    s3 += x * s
    s4 += y * p
    s5 += y * q
    s6 += y * r
    s7 += y * s
  }
  sums[0] = s0
  sums[1] = s1
  sums[2] = s2
  sums[3] = s3
  sums[4] = s4
  sums[5] = s5
  sums[6] = s6
  sums[7] = s7
}
