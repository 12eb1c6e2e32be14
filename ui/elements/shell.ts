// Small kindnesses of the page around it: the menu closes by itself, errors take the focus, the current place is in view.

addEventListener('click', ({ target }) => {
  document.querySelectorAll<HTMLDetailsElement>('details.me[open]').forEach((menu) => {
    if (!menu.contains(target as Node)) menu.open = false
  })
})

addEventListener('keydown', ({ key }) => {
  const menu = document.querySelector<HTMLDetailsElement>('details.me[open]')
  if (key !== 'Escape' || !menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})

// For browsers whose style sheets can't open a fold on paper.
let folded: HTMLDetailsElement[] = []
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll<HTMLDetailsElement>('.folds > details:not([open])')]
  for (const one of folded) one.open = true
})
addEventListener('afterprint', () => {
  for (const one of folded) one.open = false
})

/** Once for each page: a page arrives twice, and whoever went on with the keyboard in between is not called back. */
function arrive() {
  const first = document.querySelector<HTMLElement>('[data-focus]')
  first?.removeAttribute('data-focus')
  first?.focus()
}

// Turbo changes the body and the sheets; the theme is a class on the root.
addEventListener('turbo:before-render', (event) => {
  const { newBody } = (event as CustomEvent<{ newBody: HTMLElement }>).detail
  const root = newBody.closest('html')
  if (root) document.documentElement.className = root.className
})

addEventListener('turbo:load', arrive)
addEventListener('turbo:render', arrive)
