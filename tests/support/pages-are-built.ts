/** A variable that says so to servers under test: thirty are started, and each would read every source to see for itself. */
export const PAGES_ARE_BUILT = 'STEMMA_TEST_PAGES_BUILT';
