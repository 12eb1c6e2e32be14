/** The words of a fault without what the database or a mail server quotes in them: values of columns, and addresses. */
export const withoutValues = (text: string): string => text.replace(/\([^)]*\)=\([^)]*\)/g, '(…)').replace(/[^\s@]+@[^\s@]+/g, '…@…')
