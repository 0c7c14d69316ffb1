/** A choice of how the screen looks or reacts, remembered on this machine; never anything about a person. */
export function readStored<Value extends string>(key: string, allowed: readonly Value[], otherwise: Value): Value {
  return allowed.find((value) => value === localStorage.getItem(`vangnet.${key}`)) ?? otherwise
}

export function writeStored(key: string, value: string): void {
  localStorage.setItem(`vangnet.${key}`, value)
}
