/** Coarse enough that no one is recognised in a figure (R-RET-16). */
export function ageBand(age: number): string {
  if (age < 18) return '0-17'
  if (age < 25) return '18-24'
  return age < 50 ? '25-49' : '50+'
}
