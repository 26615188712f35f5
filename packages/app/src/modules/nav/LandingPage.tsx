import { PageBlueprint } from '@backstage/frontend-plugin-api';

/** People land on the page of all services. */
export const LandingPage = PageBlueprint.make({
  name: 'landing',
  params: {
    path: '/',
    loader: async () => {
      const { Navigate } = await import('react-router-dom');
      return <Navigate to="/reliability" replace />;
    },
  },
});
