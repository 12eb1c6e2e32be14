import { HiddenField } from '#ui/fields.tsx'
import { useT, type Here } from '#ui/here.ts'
import '#ui/islands.tsx'
import { shellPaths } from '#ui/shell.tsx'

/** On a shared device: that it is one, how long is left, and the way out always in view. The server counts; the clock here only shows it. */
export function SharedBar({ here }: { here: Here }) {
  const t = useT()
  const { shared, person } = here
  if (!shared || !person) return null
  const minutes = Math.round(shared.seconds / 60)
  return (
    <aside class="shared-bar" aria-label={t('Gedeeld toestel', 'Shared device')}>
      <div class="wrap">
        <p>
          <strong>{shared.name}</strong>{' '}
          <span>
            {t(`Na ${minutes} minuten zonder aanraken log je vanzelf uit.`, `After ${minutes} minutes without a touch you are signed out.`)}
          </span>
          <shared-screen seconds={shared.seconds} touch={shared.touch} ended={shared.ended}>
            <span class="num" hidden aria-hidden="true" />
          </shared-screen>
        </p>
        {/* A whole new page: what Turbo remembers of this person goes with it. */}
        <form method="post" action={shellPaths.signOut} data-turbo="false">
          <HiddenField name="_csrf" value={here.csrf} />
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {t('Klaar, log uit', 'Done, sign out')}
          </button>
        </form>
      </div>
    </aside>
  )
}
