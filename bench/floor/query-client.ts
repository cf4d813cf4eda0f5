import { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';

// As the product does under its content security policy.
z.config({ jitless: true });

export const queryClient = new QueryClient();
