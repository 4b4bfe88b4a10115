// SPDX-License-Identifier: MIT
// Has nothing of its own: what it is compiled with holds the precompiled headers that tests share.
