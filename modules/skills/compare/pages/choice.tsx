import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  filledMany,
  FilledWrong,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Page,
  Row,
  SearchField,
  Small,
  Stack,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Shared } from '#modules/people/index.ts'
import type { FindView } from '../../finding/view.ts'
import { EnglishMark } from '../../pages/concept.tsx'
import { WhoSees } from '../../pages/who-sees.tsx'
import { paths } from '../../paths.ts'
import type { Chosen, FittingOccupation } from '../view.ts'

/** What somebody can, also from home: chosen by that person, with the occupations that ask for it (C19). */
export function ChoicePage({
  chosen,
  find,
  occupations,
  shared,
  filled,
}: {
  chosen: Chosen[]
  find: FindView
  occupations: FittingOccupation[]
  /** Colleagues who share their choice with the acting person. */
  shared: Shared[]
  filled: Filled
}) {
  const t = useT()
  return (
    <Page
      title={t('Wat neem je mee?', 'What do you bring?')}
      lead={t(
        'Ook van thuis: wie bakt, kan afwegen. Kies wat je kunt, en kijk bij welk werk dat past.',
        'From home too: who bakes, can weigh. Choose what you can, and see which work it fits.',
      )}
      breadcrumb={[{ href: paths.mine, label: t('Mijn vaardigheden', 'My skills') }]}
    >
      <Grid columns="aside">
        <Stack gap="l">
          <FilledWrong filled={filled} />
          <FindCard find={find} chosen={chosen} filled={filled} />
          {occupations.length > 0 && <Occupations list={occupations} />}
        </Stack>
        <Stack gap="l">
          <ChosenCard chosen={chosen} />
          {shared.length > 0 && <SharedWithMe shared={shared} />}
          <WhoSees
            sentences={[
              t(
                'Alleen jij ziet je keuze. Je leidinggevende ziet hem niet, en hij telt niet als inschatting.',
                'Only you see your choice. Your manager does not see it, and it is no rating.',
              ),
              t('Je kunt hem delen met een collega, zoals een coach.', 'You can share it with a colleague, such as a coach.'),
            ]}
          />
        </Stack>
      </Grid>
    </Page>
  )
}

function FindCard({ find, chosen, filled }: { find: FindView; chosen: Chosen[]; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const known = new Set(chosen.map((one) => one.id))
  const found = find.found.filter((one) => one.subject === 'skill' && one.kind !== 'group' && !known.has(one.id)).slice(0, 10)
  return (
    <Card id="zoeken">
      <Heading level={2}>{t('Wat doe je graag?', 'What do you like to do?')}</Heading>
      <Form action={`${paths.choice}#zoeken`} method="get" label={t('Zoek', 'Search')}>
        <SearchField
          name="zoek"
          label={t('Een hobby, klus of taak, in gewone woorden', 'A hobby, job or task, in plain words')}
          value={find.query}
        />
      </Form>
      {find.query && !found.length && (
        <Text soft>
          {find.found.length
            ? t('Wat hierbij past, koos je al.', 'What fits this you chose already.')
            : find.nothingYet
              ? t(
                  'Niets gevonden. Er is nog geen lijst van vaardigheden ingelezen; je vindt nu alleen wat je organisatie zelf opschreef. De beheerder leest zo’n lijst in bij Raamwerken.',
                  'Nothing found. No list of skills was taken in yet; you find only what your organisation wrote itself. The administrator takes in such a list at Frameworks.',
                )
              : t('Niets gevonden. Zeg het met een ander woord.', 'Nothing found. Say it in another word.')}
        </Text>
      )}
      {found.length > 0 && (
        <Form action={paths.choice} label={t('Kies vaardigheden', 'Choose skills')}>
          <HiddenField name="said" value={find.query} />
          <CheckboxGroup
            name="skillIds"
            label={t(
              `Wie aan ‘${find.query}’ doet, kan vaak ook dit. Wat past bij jou?`,
              `Who does ‘${find.query}’ often can do this too. What fits you?`,
            )}
            error={filled.errors?.['skillIds']}
            value={filledMany(filled, 'skillIds')}
            options={found.map((one) => ({
              value: one.id,
              label: one.english ? `${one.name} (${t('nog geen Nederlandse naam', 'no Dutch name yet')})` : one.name,
              hint:
                one.label.why?.[lang] ??
                (one.label.by === 'occupation' ? t(`nodig als ${one.label.text}`, `needed as ${one.label.text}`) : ''),
            }))}
          />
          <Actions>
            <Button>{t('Dit kan ik', 'I can do this')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}

function ChosenCard({ chosen }: { chosen: Chosen[] }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Jouw keuze', 'Your choice')}</Heading>
      {chosen.length ? (
        <Lines
          items={chosen.map((one) => (
            <Row spread wrap>
              <Stack gap="s">
                <span>
                  <Link href={paths.skill(one.id)}>{one.name}</Link> {one.english && <EnglishMark />}
                </span>
                {one.said && <Small soft>{t(`van: ${one.said}`, `from: ${one.said}`)}</Small>}
              </Stack>
              <Form action={paths.unchoose(one.id)} inline>
                <Button kind="link" about={one.name}>
                  {t('Haal weg', 'Remove')}
                </Button>
              </Form>
            </Row>
          ))}
          label={t('Jouw keuze', 'Your choice')}
        />
      ) : (
        <Text soft>{t('Nog niets. Begin met een hobby.', 'Nothing yet. Begin with a hobby.')}</Text>
      )}
      {chosen.length > 0 && <Link href={paths.shareChoice}>{t('Deel je keuze', 'Share your choice')}</Link>}
    </Card>
  )
}

function Occupations({ list }: { list: FittingOccupation[] }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Werk dat hierom vraagt', 'Work that asks for this')}</Heading>
      <Lines
        items={list.map((one) => (
          <Row spread wrap>
            <Stack gap="s">
              <span>
                <Link href={paths.compareWork(one.id)} strong>
                  {one.name}
                </Link>{' '}
                {one.english && <EnglishMark />}
              </span>
              <Small soft>{t(`omdat het vraagt om: ${one.asks.join(', ')}`, `because it asks for: ${one.asks.join(', ')}`)}</Small>
            </Stack>
            <ButtonLink kind="quiet" href={paths.compareWork(one.id)} about={one.name}>
              {t('Vergelijk', 'Compare')}
            </ButtonLink>
          </Row>
        ))}
        label={t('Werk dat hierom vraagt', 'Work that asks for this')}
      />
      <Small>
        <Link href={`${paths.find}?soort=beroepen`}>{t('Zoek zelf een beroep', 'Search an occupation yourself')}</Link>
      </Small>
    </Card>
  )
}

function SharedWithMe({ shared }: { shared: Shared[] }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Met mij gedeeld', 'Shared with me')}</Heading>
      <Lines
        items={shared.map((one) => (
          <Link href={paths.choiceOf(one.ownerId)}>{one.owner}</Link>
        ))}
        label={t('Met mij gedeeld', 'Shared with me')}
      />
    </Card>
  )
}
