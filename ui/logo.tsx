import type { Theme } from '#ui/here.ts'

/** The mark of Ambacht: an A in two pieces, joined. Its colours come from the theme. */
function Mark({ theme }: { theme: Theme }) {
  return (
    <svg class="mark" width="38" height="38" viewBox="0 0 38 38" aria-hidden="true">
      {theme === 'voorbeeld' ? (
        <circle class="mark-ground" cx="19" cy="19" r="19" />
      ) : (
        <rect class="mark-ground" width="38" height="38" rx={theme === 'denhaag' ? 2 : 9} />
      )}
      <path class="mark-letter" d="M8 31 15 7h8l7 24h-6.2l-1.6-6h-6.4l-1.6 6Z" />
      <path class="mark-ground" d="M16.9 20h4.2L19 12.2Z" />
    </svg>
  )
}

/** The organisation's own logo when it brought one, otherwise our mark in its colours. */
export function Logo({ name, under, theme, src }: { name: string; under?: string; theme: Theme; src?: string }) {
  return (
    <a class="logo" href="/">
      {src ? <img src={src} alt="" height="44" /> : <Mark theme={theme} />}
      <span>
        {name}
        {under && <small>{under}</small>}
      </span>
    </a>
  )
}
