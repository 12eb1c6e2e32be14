import { ButtonLink, Heading, Link, Small, Stack, Text, useT } from '#ui/index.ts'
import { peoplePaths } from '#modules/people/index.ts'
import type { Translate } from '#platform/words.ts'
import type { EditionView } from '../views/edition.ts'
import { paths } from '../../paths.ts'

function headline(edition: EditionView, t: Translate): string {
  const mine = edition.mine!
  const words: Record<string, string> = {
    seated: t('Je bent aangemeld', 'You are enrolled'),
    waiting: edition.sessions.length
      ? t(`Je staat op de wachtlijst, op plek ${mine.position}`, `You are number ${mine.position} on the waiting list`)
      : t(`Je staat op de lijst, op plek ${mine.position}`, `You are number ${mine.position} on the list`),
    requested:
      mine.asked?.role === 'budget_holder'
        ? t('Je aanvraag ligt bij de budgethouder', 'Your request is with the budget holder')
        : t('Je aanvraag ligt bij je leidinggevende', 'Your request is with your manager'),
    completed: t('Je hebt deze training afgerond', 'You completed this training'),
  }
  return words[mine.state] ?? t('Deze training is geweest', 'This training is over')
}

function explanation(edition: EditionView, t: Translate): string {
  const deputies = edition.mine!.asked?.deputies
  const words: Record<string, string> = {
    seated: edition.mine!.byMail
      ? t('Je hebt een plaats. De uitnodiging staat in je mail.', 'You have a seat. The invitation is in your mail.')
      : t('Je hebt een plaats. De uitnodiging staat bij jouw berichten.', 'You have a seat. The invitation is with your messages.'),
    waiting:
      edition.sessions.length === 0
        ? t(
            'Zodra er een datum is, ben je aan de beurt en krijg je bericht.',
            'As soon as there is a date it is your turn, and you are told.',
          )
        : edition.movesUp
          ? t(
              'Komt er een plaats vrij, dan schuif je vanzelf door en krijg je bericht.',
              'When a seat comes free you move up by yourself, and you are told.',
            )
          : t(
              'De training begint bijna. Komt er nog een plaats vrij, dan belt of mailt de academie iemand van de lijst.',
              'The training starts soon. If a seat comes free, the academy calls or mails somebody on the list.',
            ),
    requested:
      (deputies ? t(`${deputies} neemt waar. `, `${deputies} stands in. `) : '') +
      t(
        'Een aanvraag houdt nog geen plaats vast. Na akkoord sluit je aan in de rij.',
        'A request holds no seat yet. After approval you join the queue.',
      ),
  }
  return words[edition.mine!.state] ?? ''
}

export function MyPlace({ edition }: { edition: EditionView }) {
  const t = useT()
  const { mine } = edition
  return (
    <Stack>
      <Heading level={2} look={3}>
        {headline(edition, t)}
      </Heading>
      {explanation(edition, t) && <Text soft>{explanation(edition, t)}</Text>}
      {mine!.state === 'seated' && edition.sessions.length > 0 && (
        <ButtonLink href={paths.calendar(edition.id)} kind="quiet" icon="calendar" download wide>
          {t('Zet het in je agenda', 'Put it in your calendar')}
        </ButtonLink>
      )}
      {mine!.state === 'seated' && !mine!.byMail && (
        <Small>
          <Link href={peoplePaths.myMessages}>{t('Bekijk jouw berichten', 'See your messages')}</Link>
        </Small>
      )}
      {edition.mayWithdraw.ok && (
        <Small>
          <Link href={paths.withdraw(mine!.id)}>{t('Kun je niet? Meld je af', 'Can’t make it? Withdraw')}</Link>
        </Small>
      )}
      {!edition.mayWithdraw.ok && edition.mayWithdraw.reason === 'already-started' && (
        <Small soft>
          {t(
            'De training is begonnen. Kun je niet komen, laat het dan de docent weten.',
            'The training has started. If you can’t come, tell the trainer.',
          )}
        </Small>
      )}
    </Stack>
  )
}
