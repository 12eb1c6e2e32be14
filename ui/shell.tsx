import { EasySwitch, ReadPage } from '#ui/easy.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { useT, type Here, type NavLook } from '#ui/here.ts'
import { Icon } from '#ui/icons.tsx'
import { Logo } from '#ui/logo.tsx'

/** Where the shell points to. The rooms behind these doors are made elsewhere. */
export const shellPaths = {
  profile: '/mijn/gegevens',
  messages: '/mijn/berichten',
  looks: '/mijn/inzage',
  privacy: '/privacy',
  accessibility: '/toegankelijkheid',
  signIn: '/inloggen',
  signOut: '/uitloggen',
  switchOrganisation: '/organisatie',
}

/** The band above: who we are, where you can go, who you are. Slim for a guest. */
export function Top({ here }: { here: Here }) {
  const t = useT()
  const name = here.organisation?.academyName ?? 'Ambacht'
  return (
    <header class={here.person ? 'top' : 'top slim'}>
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud" data-turbo="false">
        {t('Naar de inhoud', 'Skip to content')}
      </a>
      <div class="band">
        <div class="wrap">
          <Logo name={name} under={here.organisation?.name} theme={here.organisation?.theme ?? 'ambacht'} src={here.organisation?.logo} />
          {here.nav.length > 0 && <MainNav here={here} />}
          {here.person ? <Me here={here} person={here.person} /> : <SignIn here={here} />}
        </div>
      </div>
      <div class="dovetail" aria-hidden="true" />
      <SubNav here={here} />
    </header>
  )
}

/** How much of the path an item claims: the longest address that the path begins with, its own or of what lies under it. */
function claims(item: NavLook, path: string): number {
  const own = [item.href, ...(item.also ?? [])].filter((href) => begins(path, href))
  return Math.max(0, ...own.map((href) => href.length), ...(item.under ?? []).map((below) => claims(below, path)))
}

/** Whether a path begins with an address, part by part; `*` is any part. */
function begins(path: string, href: string): boolean {
  if (!href.includes('*')) return path === href || (href !== '/' && path.startsWith(href + '/'))
  const parts = path.split('/')
  return href.split('/').every((part, n) => part === '*' || part === parts[n])
}

function currentOf(items: NavLook[], path: string): NavLook | undefined {
  return items.filter((item) => claims(item, path)).sort((a, b) => claims(b, path) - claims(a, path))[0]
}

/** Where it says who sees what of the page you are on; undefined: it is not about you. */
function whoSees(items: NavLook[], path: string): string | undefined {
  const current = currentOf(items, path)
  return current && (current.personal ?? whoSees(current.under ?? [], path))
}

/** What stands under “mijn” is about somebody, also where the menu has no word for it; then it says so as the first page does. */
const whyOf = ({ nav, path }: Here) => whoSees(nav, path) ?? (path.startsWith('/mijn/') ? nav[0]?.personal : undefined)

function MainNav({ here }: { here: Here }) {
  const t = useT()
  const current = currentOf(here.nav, here.path)
  return (
    <nav class="main-nav" aria-label={t('Hoofdmenu', 'Main menu')}>
      {here.nav.map((item) => (
        <a href={item.href} aria-current={item === current ? 'page' : undefined}>
          {t(item.nl, item.en)}
          {item.badge ? (
            <span class="badge">
              {item.badge}
              <span class="unseen"> {t('wacht op jou', 'waiting for you')}</span>
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  )
}

/** The pages of the room you are in; and below them those of the group you are in. */
function SubNav({ here }: { here: Here }) {
  const above = currentOf(here.nav, here.path)
  return above ? <Below above={above} path={here.path} /> : null
}

function Below({ above, path }: { above: NavLook; path: string }) {
  if (!above.under) return null
  const current = currentOf(above.under, path)
  if (!current?.under) return <Pages above={above} current={current} />
  const folds = above.under.length > 5
  return (
    <div class={folds ? 'sub-menus' : undefined}>
      <Pages above={above} current={current} folds={folds} />
      <Pages above={current} current={currentOf(current.under, path)} folds={folds} />
    </div>
  )
}

/** `folds`: on a phone it is one word that opens the rest, because two long rows would push the title down. A popover needs no script. */
function Pages({ above, current, folds }: { above: NavLook; current?: NavLook; folds?: boolean }) {
  const t = useT()
  const links = above.under!.map((item) => (
    <a href={item.href} aria-current={item === current ? (item.under ? 'true' : 'page') : undefined}>
      {t(item.nl, item.en)}
    </a>
  ))
  const name = t(`Bladzijden van ${above.nl}`, `Pages of ${above.en}`)
  if (!folds || !current)
    return (
      <nav class="sub-nav wrap" aria-label={name}>
        {links}
      </nav>
    )
  const id = 'menu-' + above.href.slice(1).replaceAll('/', '-')
  return (
    <nav class="sub-nav wrap folds" aria-label={name}>
      <button type="button" popovertarget={id}>
        {t(current.nl, current.en)}
        <span class="unseen">, {t('andere bladzijden', 'other pages')}</span>
      </button>
      <div id={id} popover="auto">
        {links}
      </div>
    </nav>
  )
}

/** Opens without JavaScript; our script closes it when you click elsewhere or press Escape. */
function Me({ here, person }: { here: Here; person: NonNullable<Here['person']> }) {
  const t = useT()
  return (
    <details class="me">
      <summary>
        <b class="avatar" aria-hidden="true">
          {person.initials}
        </b>
        <span>{person.firstName}</span>
      </summary>
      <div class="me-panel">
        <p class="me-name">{person.name}</p>
        {!here.leaver && (
          <a href={shellPaths.profile}>
            <Icon name="person" /> {t('Mijn gegevens', 'My data')}
          </a>
        )}
        {!here.leaver && (
          <a href={shellPaths.messages}>
            <Icon name="mail" /> {t('Mijn berichten', 'My messages')}
          </a>
        )}
        <a href={shellPaths.looks}>
          <Icon name="eye" /> {t('Wie keek in mijn gegevens', 'Who looked at my data')}
        </a>
        <SwitchOrganisation here={here} />
        {/* A whole new page: what Turbo remembers of this person goes with it. */}
        <form method="post" action={shellPaths.signOut} data-turbo="false">
          <HiddenField name="_csrf" value={here.csrf} />
          <button type="submit">
            <Icon name="back" /> {t('Log uit', 'Sign out')}
          </button>
        </form>
      </div>
    </details>
  )
}

function SwitchOrganisation({ here }: { here: Here }) {
  const t = useT()
  const others = here.organisations?.filter((organisation) => organisation.id !== here.organisation?.id) ?? []
  if (!others.length) return null
  return (
    <form method="post" action={shellPaths.switchOrganisation} data-turbo="false" class="me-switch">
      <HiddenField name="_csrf" value={here.csrf} />
      <p class="me-name">{t('Ga naar', 'Go to')}</p>
      {others.map((organisation) => (
        <button type="submit" name="organisationId" value={organisation.id}>
          <Icon name="arrow" /> {organisation.name}
        </button>
      ))}
    </form>
  )
}

function SignIn({ here }: { here: Here }) {
  const t = useT()
  if (here.path.startsWith(shellPaths.signIn)) return null
  return (
    <a class="sign-in" href={shellPaths.signIn}>
      <Icon name="lock" /> {t('Log in', 'Sign in')}
    </a>
  )
}

export function Foot({ here }: { here: Here }) {
  const t = useT()
  const kept = new URLSearchParams(here.query ?? '')
  kept.set('taal', here.lang === 'nl' ? 'en' : 'nl')
  const why = whyOf(here)
  return (
    <footer class="foot">
      <div class="wrap">
        <span>
          {here.organisation?.name ?? 'Ambacht'}
          {here.demo && <span class="soft"> · {t('voorbeeld, met verzonnen mensen', 'a demonstration, with invented people')}</span>}
        </span>
        <ul>
          {why && (
            <li>
              <a href={why}>{t('Waarom zie ik dit, en wie ziet wat van mij?', 'Why do I see this, and who sees what of me?')}</a>
            </li>
          )}
          {here.person && (
            <li>
              <a href={shellPaths.looks}>{t('Wie keek in mijn gegevens', 'Who looked at my data')}</a>
            </li>
          )}
          {here.person && (
            <li>
              <ReadPage />
            </li>
          )}
          <li>
            <EasySwitch name="groot" quiet on={here.easy?.large ?? false} label={t('Grote knoppen', 'Large buttons')} />
          </li>
          <li>
            <a href={shellPaths.privacy}>Privacy</a>
          </li>
          <li>
            <a href={shellPaths.accessibility}>{t('Toegankelijkheid', 'Accessibility')}</a>
          </li>
          <li>
            <a
              href={`${here.path}?${kept}`}
              lang={here.lang === 'nl' ? 'en' : 'nl'}
              hreflang={here.lang === 'nl' ? 'en' : 'nl'}
              data-turbo="false"
            >
              {here.lang === 'nl' ? 'English' : 'Nederlands'}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
