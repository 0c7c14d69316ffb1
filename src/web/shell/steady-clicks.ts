/** The second half of a double click may land on what has just come under the pointer; nobody meant to choose or send that. */
export function keepClicksSteady(): () => void {
  let first: EventTarget | null = null
  function look(event: MouseEvent) {
    if (event.detail === 1) first = event.target
    if (event.detail < 2 || event.target === first) return
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('click', look, true)
  return () => document.removeEventListener('click', look, true)
}
