/** The number of the transaction that this runs in, as rows are stamped with it; a function of the database. */
export const thisTransaction = 'this_transaction()';
