import type { FormValue } from './form-paths.ts'

type Values = Partial<Record<string, FormValue>>

/** The values of a form after one row of a list (`members.1.role`, `questions.1`) is taken away; later rows move up. */
export function withoutRow(values: Values, list: string, index: number): Values {
  const row = new RegExp(`^${list}\\.(\\d+)(.*)$`)
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => {
      const [, at, rest] = row.exec(path) ?? []
      if (at === undefined || Number(at) < index) return [[path, value]]
      return Number(at) === index ? [] : [[`${list}.${Number(at) - 1}${rest}`, value]]
    }),
  )
}
