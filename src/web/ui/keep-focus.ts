const SETTLED = 3000

/** The button may go with what was done, now or once the page is renewed: then focus stays in the part of the page where it stood. */
export function keepFocus(button: HTMLElement, places: readonly HTMLElement[]): void {
  const watch = new MutationObserver(stay)
  stay()
  watch.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => watch.disconnect(), SETTLED)
  function stay() {
    if (button.isConnected || document.activeElement !== document.body) return
    places.find((each) => each.isConnected)?.focus({ preventScroll: true })
  }
}

/** Where focus may go instead, nearest first: the button of the menu it stood in, then the parts of the page or the dialog around it. */
export function placesAround(button: HTMLElement): readonly HTMLElement[] {
  const opener = button.closest('[data-menu]')?.querySelector('button') ?? []
  return [opener, [...parentsOf(button)].flatMap(placeIn)].flat()
}

function placeIn(part: HTMLElement): HTMLElement | readonly [] {
  if (part instanceof HTMLDialogElement) return part.querySelector<HTMLElement>('[data-focus-target]') ?? []
  return part.tabIndex === -1 && part.hasAttribute('tabindex') ? part : []
}

function* parentsOf(element: HTMLElement): Generator<HTMLElement> {
  for (let each = element.parentElement; each; each = each.parentElement) yield each
}
