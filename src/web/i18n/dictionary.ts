/** A text, or one for each number: `{ one: '{n} zaak', other: '{n} zaken' }`, chosen by the parameter `n`. */
export type Text = string | { one: string; other: string }
export type Dictionary = Record<string, Record<string, Text>>

/** Exactly the families and keys of another dictionary, plural where that is plural. */
export type Translation<Original extends Dictionary> = {
  [Family in keyof Original]: {
    [Key in keyof Original[Family]]: Original[Family][Key] extends string ? string : { one: string; other: string }
  }
}

export type KeyOf<Original extends Dictionary> = {
  [Family in keyof Original & string]: `${Family}.${keyof Original[Family] & string}`
}[keyof Original & string]

export type Params = Record<string, string | number | undefined>
