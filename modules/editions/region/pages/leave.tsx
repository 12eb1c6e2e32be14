import { Actions, Bullets, Button, ButtonLink, Card, Form, Page, Text, useT } from '#ui/index.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { paths } from '../../paths.ts'

export interface Leaving {
  id: string
  name: string
  /** Our people at other members, and theirs here, who still have something before them. */
  ours: number
  theirs: number
  shares: number
  /** Sessions to come: ours in rooms of other members, and theirs in our rooms. */
  roomsOurs: number
  roomsTheirs: number
}

const sessions = (n: number, lang: 'nl' | 'en') =>
  lang === 'nl' ? `${n} ${n === 1 ? 'bijeenkomst' : 'bijeenkomsten'}` : `${n} ${n === 1 ? 'session' : 'sessions'}`

/** What leaving a network means, before it is done. */
export function LeaveNetworkPage({ leaving }: { leaving: Leaving }) {
  const t = useT()
  const { ours, theirs, shares, roomsOurs, roomsTheirs } = leaving
  return (
    <Page
      narrow
      title={t(`Verlaat ${leaving.name}`, `Leave ${leaving.name}`)}
      breadcrumb={[{ href: peoplePaths.network(leaving.id), label: leaving.name }]}
    >
      <Card>
        <Text>{t('Dit gebeurt er meteen:', 'This happens at once:')}</Text>
        <Bullets
          items={[
            t(
              `${shares} ${shares === 1 ? 'ding dat' : 'dingen die'} jullie met dit samenwerkingsverband delen, ${shares === 1 ? 'is' : 'zijn'} niet meer te zien voor anderen.`,
              `${shares} ${shares === 1 ? 'thing' : 'things'} you share with this network can no longer be seen by others.`,
            ),
            t(
              `${ours} ${ours === 1 ? 'inschrijving' : 'inschrijvingen'} van jullie mensen bij andere leden ${ours === 1 ? 'blijft' : 'blijven'} zoals ${ours === 1 ? 'hij was' : 'ze waren'}. Zij krijgen bericht.`,
              `${ours} ${ours === 1 ? 'enrolment' : 'enrolments'} of your people at other members stay as they were. They are told.`,
            ),
            t(
              `${theirs} ${theirs === 1 ? 'inschrijving' : 'inschrijvingen'} van anderen bij jullie ${theirs === 1 ? 'blijft' : 'blijven'} ook.`,
              `${theirs} ${theirs === 1 ? 'enrolment' : 'enrolments'} of others with you stay too.`,
            ),
            ...(roomsOurs + roomsTheirs > 0
              ? [
                  t(
                    `Wat al in een zaal staat, blijft staan: ${sessions(roomsOurs, 'nl')} van jullie bij anderen en ${sessions(roomsTheirs, 'nl')} van anderen bij jullie.`,
                    `What stands in a room stays there: ${sessions(roomsOurs, 'en')} of yours with others and ${sessions(roomsTheirs, 'en')} of others with you.`,
                  ),
                ]
              : []),
            t(
              'Nieuwe aanmeldingen over en weer kunnen niet meer, en in elkaars zalen komt niets nieuws.',
              'New enrolments, either way, are no longer possible, and nothing new comes in each other’s rooms.',
            ),
          ]}
        />
        <Actions>
          <Form action={paths.leaveNetwork(leaving.id)} inline>
            <Button kind="danger">{t('Ja, verlaat het', 'Yes, leave')}</Button>
          </Form>
          <ButtonLink href={peoplePaths.network(leaving.id)} kind="quiet">
            {t('Nee, terug', 'No, back')}
          </ButtonLink>
        </Actions>
      </Card>
    </Page>
  )
}
