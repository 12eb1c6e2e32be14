import { certificatePdf, paperTheme } from '#platform/files/index.ts'
import { dateOf, type Lang } from '#platform/words.ts'
import { paths } from './paths.ts'
import type { CertificateView } from './views.ts'

/** A certificate as PDF/UA, with the code and the address where anybody can check it. */
export function certificatePaper(
  view: CertificateView,
  { code, baseUrl, lang }: { code: string; baseUrl: string; lang: Lang },
): Promise<Buffer> {
  return certificatePdf({
    lang,
    organisation: view.organisation,
    person: view.person,
    title: view.title,
    learningForm: view.form,
    hours: view.hours,
    completedOn: view.achievedOn,
    issuedOn: dateOf(view.issuedAt),
    code,
    verifyUrl: baseUrl + paths.certificate(code),
    provider: view.provider || null,
    validUntil: view.expiresOn,
    theme: paperTheme(view.theme),
  })
}
