import {
  Actions,
  Button,
  ButtonLink,
  DateField,
  FieldRow,
  Fieldset,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Notice,
  Page,
  Select,
  TextField,
  TimeField,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Choices, PlanView } from '../views.ts'
import { paths } from '../../paths.ts'

/** A session: when, where, who. */
export function SessionFormPage({
  filled,
  choices,
  plan,
  action,
  title,
  remove,
  mayOverrule,
}: {
  filled: Filled
  choices: Choices
  plan: PlanView
  action: string
  title: string
  remove?: string
  /** The trainer is elsewhere then: it can be planned with a reason. */
  mayOverrule?: boolean
}) {
  const t = useT()
  return (
    <Page narrow title={title} breadcrumb={[{ href: paths.plan(plan.id), label: plan.title }]}>
      <FilledWrong filled={filled} />
      {plan.sessions.length === 0 && plan.waiting > 0 && (
        <Notice kind="info">
          {t(
            `${plan.waiting} mensen wachten op een datum. Zij krijgen in volgorde een plaats en bericht, zodra je dit bewaart.`,
            `${plan.waiting} people wait for a date. They get a seat in order and are told as soon as you save this.`,
          )}
        </Notice>
      )}
      <Form action={action}>
        <DateField {...filledField(filled, 'date')} label={t('Datum', 'Date')} />
        <FieldRow>
          <TimeField {...filledField(filled, 'from')} label={t('Begin', 'Start')} />
          <TimeField {...filledField(filled, 'until')} label={t('Einde', 'End')} />
          <TimeField {...filledField(filled, 'walkIn')} label={t('Inloop vanaf', 'Walk-in from')} required={false} />
        </FieldRow>
        <Where filled={filled} choices={choices} />
        <TextField
          {...filledField(filled, 'trainer')}
          label={t('Docent', 'Trainer')}
          hint={t(
            'Naam of e-mailadres. Een collega herkennen we: die krijgt de presentielijst op de telefoon.',
            'Name or e-mail address. We recognise a colleague, who gets the attendance list on the phone.',
          )}
          required={false}
        />
        {(mayOverrule || filledText(filled, 'clashReason')) && (
          <TextField
            {...filledField(filled, 'clashReason')}
            label={t('Waarom het toch kan', 'Why it is possible all the same')}
            hint={t(
              'De docent is dan ook ergens anders. Schrijf bijvoorbeeld: twee groepen in dezelfde hal. Schrijf niets over de persoon.',
              'The trainer is elsewhere then too. Write for example: two groups in the same hall. Write nothing about the person.',
            )}
            required={false}
          />
        )}
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
          <ButtonLink kind="quiet" href={paths.plan(plan.id)}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
      {remove && (
        <Form action={remove} inline>
          <Button kind="link">{t('Haal deze bijeenkomst weg', 'Remove this session')}</Button>
        </Form>
      )}
    </Page>
  )
}

function Where({ filled, choices }: { filled: Filled; choices: Choices }) {
  const t = useT()
  return (
    <Fieldset
      legend={t('Waar?', 'Where?')}
      hint={t('Een zaal, een plaats of een videolink. Eén is genoeg.', 'A room, a place or a video link. One is enough.')}
    >
      <Select
        {...filledField(filled, 'roomId')}
        label={t('Zaal', 'Room')}
        options={choices.rooms}
        placeholder={t('Geen zaal', 'No room')}
        required={false}
      />
      <TextField {...filledField(filled, 'place')} label={t('Plaats', 'Place')} required={false} />
      <TextField
        {...filledField(filled, 'videoUrl')}
        label={t('Videolink', 'Video link')}
        hint={t('Alleen zichtbaar voor wie is aangemeld.', 'Only seen by people who are enrolled.')}
        required={false}
      />
    </Fieldset>
  )
}
