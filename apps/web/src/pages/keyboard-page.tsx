import { PageTitle } from '../ui/page-title.tsx';

/** Every shortcut, and the choice to have none. */
export const KeyboardPage = () => <PageTitle document="Keyboard">Keyboard</PageTitle>;
