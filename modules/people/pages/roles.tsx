import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Fill,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Notice,
  Page,
  Row,
  SearchField,
  Select,
  Small,
  Stack,
  Tag,
  Text,
  sayIn,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import type { Role } from '#platform/act.ts'
import { paths } from '../paths.ts'
import { roleNames } from '../role-names.ts'
import type { Candidate, RoleHolder } from '../views/roles.ts'

export interface RolesLook {
  holders: RoleHolder[]
  found: Candidate[]
  query: string
  fresh: boolean
  me: string
  refusal?: string
  reason?: string
}

/** Who has which role here; granting one needs a fresh sign-in. */
export function RolesPage(look: RolesLook) {
  const t = useT()
  return (
    <Page
      title={t('Rollen', 'Roles')}
      lead={t(
        'Wie mag meer dan een medewerker? Leidinggevende of docent word je niet hier: dat volgt uit je team en je bijeenkomsten.',
        'Who may do more than an employee? Managers and trainers are not made here: that follows from the team and the sessions.',
      )}
    >
      {look.refusal && <Notice kind="error">{look.refusal}</Notice>}
      <Grid columns="main">
        <Stack>
          {(Object.keys(roleNames) as Role[]).map((role) => (
            <RoleCard role={role} holders={look.holders.filter((one) => one.role === role)} />
          ))}
        </Stack>
        <GrantCard {...look} />
      </Grid>
    </Page>
  )
}

function RoleCard({ role, holders }: { role: Role; holders: RoleHolder[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card label={roleNames[role][lang]}>
      <Heading level={2}>{roleNames[role][lang]}</Heading>
      <Text soft>{t(...roleNames[role].may)}</Text>
      {holders.length === 0 ? (
        <Text>{t('Nog niemand.', 'Nobody yet.')}</Text>
      ) : (
        <Lines
          items={holders.map((holder) => (
            <HolderLine holder={holder} />
          ))}
          label={t('Wie deze rol heeft', 'Who has this role')}
        />
      )}
    </Card>
  )
}

function HolderLine({ holder }: { holder: RoleHolder }) {
  const t = useT()
  const lang = useLang()
  const since = sayDay(dateOf(holder.grantedAt), lang)
  return (
    <Row spread middle wrap>
      <Fill>
        <Text strong>{holder.name}</Text>
        <Small soft>
          {[
            holder.unit,
            holder.grantedBy
              ? t(`sinds ${since}, van ${holder.grantedBy}`, `since ${since}, from ${holder.grantedBy}`)
              : t(`sinds ${since}, bij het begin`, `since ${since}, at the start`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Small>
        {!holder.employed && <Tag tone="warm">{t('werkt hier niet meer', 'does not work here any more')}</Tag>}
      </Fill>
      <Form action={paths.endRole(holder.id)} inline>
        <Button
          kind="quiet"
          about={t(`van ${holder.name}: ${roleNames[holder.role][lang]}`, `of ${holder.name}: ${roleNames[holder.role][lang]}`)}
        >
          {t('Beëindig', 'End')}
        </Button>
      </Form>
    </Row>
  )
}

function GrantCard(look: RolesLook) {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Geef een rol', 'Grant a role')}</Heading>
      {look.fresh && look.reason !== 'sign-in-again' ? <Finder {...look} /> : <SignInFirst query={look.query} />}
    </Card>
  )
}

function SignInFirst({ query }: { query: string }) {
  const t = useT()
  return (
    <>
      <Text>
        {t(
          'Een rol geven kan alleen als je net bent ingelogd. Log opnieuw in; daarna kom je hier terug.',
          'Granting a role is possible only right after signing in. Sign in again; then you come back here.',
        )}
      </Text>
      <Actions>
        <ButtonLink href={paths.signInAgain(query ? `${paths.roles}?zoek=${encodeURIComponent(query)}` : paths.roles)} icon="lock">
          {t('Log opnieuw in', 'Sign in again')}
        </ButtonLink>
      </Actions>
    </>
  )
}

function Finder({ query, found, me }: RolesLook) {
  const t = useT()
  return (
    <>
      <Form action={paths.roles} method="get">
        <SearchField name="zoek" label={t('Naam of personeelsnummer', 'Name or personnel number')} value={query} />
      </Form>
      {query && found.length === 0 && (
        <EmptyState
          level={3}
          drawing="people"
          title={t('Niemand gevonden', 'Nobody found')}
          text={t('Probeer een deel van de achternaam.', 'Try part of the last name.')}
        />
      )}
      {found.length > 0 && (
        <Lines
          items={found.map((person) => (
            <CandidateLine person={person} query={query} isMe={person.id === me} />
          ))}
        />
      )}
    </>
  )
}

function CandidateLine({ person, query, isMe }: { person: Candidate; query: string; isMe: boolean }) {
  const t = useT()
  const lang = useLang()
  const free = (Object.keys(roleNames) as Role[]).filter((role) => !person.roles.includes(role))
  return (
    <Stack gap="s">
      <Text strong>{person.name}</Text>
      <Small soft>{[person.function, person.unit].filter(Boolean).join(' · ')}</Small>
      {isMe ? (
        <Small>
          {t('Dat ben je zelf. Een andere beheerder kan jou een rol geven.', 'That is you. Another administrator can grant you a role.')}
        </Small>
      ) : (
        <Form action={paths.roles}>
          <HiddenField name="personId" value={person.id} />
          <HiddenField name="zoek" value={query} />
          <Select
            name="role"
            id={`role-${person.id}`}
            label={t(`Rol voor ${person.name}`, `Role for ${person.name}`)}
            labelUnseen
            options={free.map((role) => ({ value: role, label: roleNames[role][lang] }))}
            placeholder={t('Kies een rol', 'Choose a role')}
          />
          <Actions>
            <Button kind="quiet" about={sayIn(lang)(`aan ${person.name}`, `to ${person.name}`)}>
              {t('Geef deze rol', 'Grant this role')}
            </Button>
          </Actions>
        </Form>
      )}
    </Stack>
  )
}
