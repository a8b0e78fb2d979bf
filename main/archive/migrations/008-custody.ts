/** What the keeping of the archive rests on: bin, chained history, verifications, backups. Sealed from the landing of the version that brings it; until then it may grow. */
export const custody = `
`;
