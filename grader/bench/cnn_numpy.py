"""One training step of a small convolutional network in NumPy: how long it takes, in milliseconds.

The network: 30 filters of 5x5, ReLU, max pooling 2x2, 100 nodes, ReLU, 10 scores, softmax with cross entropy; a batch of
100 pictures of 28x28, plain gradient descent, doubles. Two forms of im2col: 'book' fills one slice per filter pixel and
then transposes; 'tuned' looks at windows through strides and pools by reshaping.

Usage: cnn_numpy.py FORM STEPS SEED
Prints the median step, and the loss of the last one.
"""
import sys
import time

import numpy as np

N, C, H, W, F, K, HIDDEN, CLASSES, RATE = 100, 1, 28, 28, 30, 5, 100, 10, 0.1
OH, OW = H - K + 1, W - K + 1
PH, PW = OH // 2, OW // 2


def im2col_book(x):
    cols = np.zeros((N, C, K, K, OH, OW))
    for i in range(K):
        for j in range(K):
            cols[:, :, i, j] = x[:, :, i:i + OH, j:j + OW]
    return cols.transpose(0, 4, 5, 1, 2, 3).reshape(N * OH * OW, -1)


def im2col_tuned(x):
    windows = np.lib.stride_tricks.sliding_window_view(x, (K, K), axis=(2, 3))
    return np.ascontiguousarray(windows.transpose(0, 2, 3, 1, 4, 5)).reshape(N * OH * OW, -1)


def pool_book(a):
    cols = np.zeros((N, F, 2, 2, PH, PW))
    for i in range(2):
        for j in range(2):
            cols[:, :, i, j] = a[:, :, i:i + 2 * PH:2, j:j + 2 * PW:2]
    cols = cols.transpose(0, 4, 5, 1, 2, 3).reshape(-1, 4)
    winner = cols.argmax(axis=1)
    return cols.max(axis=1).reshape(N, PH, PW, F).transpose(0, 3, 1, 2), winner


def unpool_book(d, winner):
    d = d.transpose(0, 2, 3, 1)
    cols = np.zeros((d.size, 4))
    cols[np.arange(winner.size), winner] = d.ravel()
    cols = cols.reshape(N, PH, PW, F, 2, 2).transpose(0, 3, 4, 5, 1, 2)
    a = np.zeros((N, F, OH, OW))
    for i in range(2):
        for j in range(2):
            a[:, :, i:i + 2 * PH:2, j:j + 2 * PW:2] += cols[:, :, i, j]
    return a


def pool_tuned(a):
    blocks = a.reshape(N, F, PH, 2, PW, 2)
    top = blocks.max(axis=(3, 5))
    return top, blocks == top[:, :, :, None, :, None]


def unpool_tuned(d, mask):
    return (mask * d[:, :, :, None, :, None]).reshape(N, F, OH, OW)


def step(form, x, t, p):
    im2col, pool, unpool = ((im2col_book, pool_book, unpool_book) if form == "book"
                            else (im2col_tuned, pool_tuned, unpool_tuned))
    cols = im2col(x)
    z1 = (cols @ p["w1"] + p["b1"]).reshape(N, OH, OW, F).transpose(0, 3, 1, 2)
    a1 = np.maximum(z1, 0)
    pooled, winner = pool(np.ascontiguousarray(a1))
    flat = pooled.reshape(N, -1)
    z2 = flat @ p["w2"] + p["b2"]
    a2 = np.maximum(z2, 0)
    z3 = a2 @ p["w3"] + p["b3"]
    e = np.exp(z3 - z3.max(axis=1, keepdims=True))
    y = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(y[np.arange(N), t]).mean()
    d3 = y.copy()
    d3[np.arange(N), t] -= 1
    d3 /= N
    d2 = (d3 @ p["w3"].T) * (z2 > 0)
    dflat = d2 @ p["w2"].T
    d1 = unpool(dflat.reshape(N, F, PH, PW), winner) * (z1 > 0)
    dcols = d1.transpose(0, 2, 3, 1).reshape(-1, F)
    grads = {"w1": cols.T @ dcols, "b1": dcols.sum(0), "w2": flat.T @ d2, "b2": d2.sum(0),
             "w3": a2.T @ d3, "b3": d3.sum(0)}
    # The gradient for the pictures is part of a layer's backward, as in the Java network.
    dx = dcols @ p["w1"].T
    image = np.zeros_like(x)
    dx = dx.reshape(N, OH, OW, C, K, K).transpose(0, 3, 4, 5, 1, 2)
    for i in range(K):
        for j in range(K):
            image[:, :, i:i + OH, j:j + OW] += dx[:, :, i, j]
    for k in p:
        p[k] -= RATE * grads[k]
    return loss


def main():
    form, steps, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rng = np.random.default_rng(seed)
    x = rng.random((N, C, H, W))
    t = rng.integers(0, CLASSES, N)
    p = {"w1": rng.normal(0, np.sqrt(2 / (C * K * K)), (C * K * K, F)), "b1": np.zeros(F),
         "w2": rng.normal(0, np.sqrt(2 / (F * PH * PW)), (F * PH * PW, HIDDEN)), "b2": np.zeros(HIDDEN),
         "w3": rng.normal(0, np.sqrt(2 / HIDDEN), (HIDDEN, CLASSES)), "b3": np.zeros(CLASSES)}
    for _ in range(max(3, steps // 4)):
        step(form, x, t, p)
    times = []
    for _ in range(steps):
        start = time.perf_counter()
        loss = step(form, x, t, p)
        times.append(1000 * (time.perf_counter() - start))
    print(f"{np.median(times):.1f} ms, loss {loss:.4f}")


main()
