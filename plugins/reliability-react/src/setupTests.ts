import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole apps are rendered here, and the machine may be busy with other suites.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
