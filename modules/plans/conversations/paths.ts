/** Where conversations live. */
export const paths = {
  conversations: '/gesprekken',
  conversation: (id: string) => `/gesprekken/${id}`,
  accept: (id: string) => `/gesprekken/${id}/ja`,
  decline: (id: string) => `/gesprekken/${id}/nee`,
  move: (id: string) => `/gesprekken/${id}/verzetten`,
  addItem: (id: string) => `/gesprekken/${id}/agenda`,
  dropItem: (id: string, itemId: string) => `/gesprekken/${id}/agenda/${itemId}/weghalen`,
  prepare: (id: string) => `/gesprekken/${id}/voorbereiding`,
  notes: (id: string) => `/gesprekken/${id}/notities`,
  agree: (id: string) => `/gesprekken/${id}/afspraken`,
  dropAgreement: (id: string, agreementId: string) => `/gesprekken/${id}/afspraken/${agreementId}/weghalen`,
  propose: (id: string) => `/gesprekken/${id}/trainingen`,
  dropProposal: (id: string, proposalId: string) => `/gesprekken/${id}/trainingen/${proposalId}/weghalen`,
  sign: (id: string) => `/gesprekken/${id}/ondertekenen`,
  activity: (id: string) => `/aanbod/${id}`,
  searchOffer: (words: string) => `/aanbod?zoek=${encodeURIComponent(words)}`,
}
