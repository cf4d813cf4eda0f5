/** The rows of the list and the button that saves them, asked for by the route table beside the page's own code: title, days and filters need neither. */
export const loadListParts = () => import('./later-parts.ts');
