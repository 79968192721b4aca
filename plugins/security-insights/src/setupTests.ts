import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages load their code when they are first shown, and here that includes compiling it.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
