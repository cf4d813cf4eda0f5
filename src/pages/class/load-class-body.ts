/** What stands below a class's sentence, asked for by the route table beside the page's own code: the sentence needs none of it. */
export const loadClassBody = () => import('./class-body.tsx');
