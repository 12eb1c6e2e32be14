import {
  Button,
  Card,
  EmailField,
  filledField,
  Form,
  Heading,
  Lines,
  Meta,
  Small,
  Stack,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { mayDecide } from '../../profiles/rules.ts'
import type { ProfileView } from '../../profiles/views.ts'
import type { PartnerLine } from '../view.ts'

/** People of chain partners who write along by a link (L31): whoever leads the profile invites them and takes it back. */
export function PartnersCard({ view, filled }: { view: ProfileView; filled: Filled }) {
  const t = useT()
  if (!mayDecide(view.standing) || (view.ended && !view.partners.length)) return null
  return (
    <Card as="aside" label={t('Ketenpartners', 'Chain partners')}>
      <Heading level={2} look={3}>
        {t('Ketenpartners schrijven mee', 'Chain partners write along')}
      </Heading>
      {view.partners.length > 0 && (
        <Lines
          label={t('Uitgenodigd', 'Invited')}
          items={view.partners.map((one) => (
            <Invited one={one} profileId={view.id} />
          ))}
        />
      )}
      {!view.ended && <Invite view={view} filled={filled} />}
    </Card>
  )
}

function Invited({ one, profileId }: { one: PartnerLine; profileId: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      <Text strong>{one.name}</Text>
      <Meta>
        {one.employer}
        {one.open
          ? t(`link tot en met ${sayDay(one.until, lang)}`, `link until ${sayDay(one.until, lang)}`)
          : t('link gestopt', 'link ended')}
      </Meta>
      <Form
        action={one.open ? paths.endPartner(profileId, one.id) : paths.forgetPartner(profileId, one.id)}
        label={one.open ? t('Uitnodiging', 'Invitation') : t('Naam', 'Name')}
        inline
      >
        <Button kind="link" about={one.name}>
          {one.open ? t('Trek de link in', 'Take the link back') : t('Haal de naam weg', 'Remove the name')}
        </Button>
      </Form>
    </Stack>
  )
}

function Invite({ view, filled }: { view: ProfileView; filled: Filled }) {
  const t = useT()
  return (
    <Form action={paths.invitePartner(view.id)} label={t('Nodig iemand van buiten uit', 'Invite somebody from outside')}>
      <Small>
        {t(
          'Iemand van buiten krijgt een link. Daarmee leest en reageert die op de versie die geldt en op open voorstellen. Ook reacties die er al staan, zijn te lezen, zonder namen van collega’s. Alleen jouw naam staat in de uitnodiging. Het team beslist. De link stopt als er een versie is overgenomen.',
          'Somebody from outside gets a link, to read the version in force and open proposals, and to respond. Responses that are there already can be read too, without names of colleagues. Only your name is in the invitation. The team decides. The link ends when a version was adopted.',
        )}
      </Small>
      <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} />
      <TextField {...filledField(filled, 'employer')} label={t('Waar werkt die persoon?', 'Where does that person work?')} />
      <EmailField {...filledField(filled, 'email')} label={t('E-mailadres', 'E-mail address')} />
      <Button kind="quiet">{t('Stuur de uitnodiging', 'Send the invitation')}</Button>
    </Form>
  )
}
