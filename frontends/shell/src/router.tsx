import { createBrowserRouter } from 'react-router';
import { ChangePasswordPage } from './auth/ChangePasswordPage.tsx';
import { FirstAdministratorPage } from './auth/FirstAdministratorPage.tsx';
import { SignInPage } from './auth/SignInPage.tsx';
import { BrokenPage } from './pages/BrokenPage.tsx';
import { SignedIn, type SignedInProps } from './session/SignedIn.tsx';

/** Pages of the shell; everything else needs a session and is looked up in the registry of apps. */
export function createPortalRouter(portal: SignedInProps): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    {
      errorElement: <BrokenPage />,
      children: [
        { path: '/sign-in', element: <SignInPage /> },
        { path: '/change-password', element: <ChangePasswordPage /> },
        { path: '/first-administrator', element: <FirstAdministratorPage /> },
        { path: '/*', element: <SignedIn {...portal} /> },
      ],
    },
  ]);
}
