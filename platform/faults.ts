/** What PostgreSQL names between quotes without it being a value. */
const named = 'relation|constraint|column|table|type|function|schema|trigger|index|sequence|role|database|extension|policy'

/**
 * The words of a fault without what the database or a mail server quotes in them: values of columns, what was typed, and addresses. Names of tables and
 * constraints stay: they say what went wrong.
 */
export const withoutValues = (text: string): string =>
  text
    .replace(/\([^)]*\)=\([^)]*\)/g, '(…)')
    .replace(/: ".*"/g, ': "…"') // what was typed may hold a quote itself
    .replace(new RegExp(`(\\b(?:${named}) )?"[^"]*"`, 'g'), (whole, what) => (what ? whole : '"…"'))
    .replace(/[^\s@]+@[^\s@]+/g, '…@…')
