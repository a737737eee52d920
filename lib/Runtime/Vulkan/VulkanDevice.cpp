//===- VulkanDevice.cpp - Loader, device and functions --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VulkanDevice.h"

#include "../RuntimeSupport.h"

#include <cstdlib>
#include <dlfcn.h>
#include <vector>

using namespace sparq::runtime;

const char *sparq::runtime::toString(VkResult result) {
  switch (result) {
  case VK_ERROR_OUT_OF_HOST_MEMORY:
    return "out of host memory";
  case VK_ERROR_OUT_OF_DEVICE_MEMORY:
    return "out of device memory";
  case VK_ERROR_INITIALIZATION_FAILED:
    return "initialization failed";
  case VK_ERROR_DEVICE_LOST:
    return "the device was lost";
  case VK_ERROR_FEATURE_NOT_PRESENT:
    return "a feature is not present";
  case VK_ERROR_EXTENSION_NOT_PRESENT:
    return "an extension is not present";
  case VK_ERROR_INCOMPATIBLE_DRIVER:
    return "no driver is installed, or it is incompatible";
  case VK_ERROR_OUT_OF_POOL_MEMORY:
    return "the pool is exhausted";
  default: {
    static char text[32];
    snprintf(text, sizeof(text), "VkResult %d", result);
    return text;
  }
  }
}

static VulkanDevice &getInstance() {
  // Never destroyed: drivers may unload before static destructors run.
  static VulkanDevice *device = new VulkanDevice;
  return *device;
}

const char *VulkanDevice::initialize() {
  static const std::string *error = new std::string(getInstance().open());
  return error->empty() ? nullptr : error->c_str();
}

VulkanDevice *VulkanDevice::get() {
  if (const char *error = initialize()) {
    if (!failed())
      fail("%s", error);
    return nullptr;
  }
  return &getInstance();
}

std::string VulkanDevice::open() {
  void *library = dlopen("libvulkan.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library)
    return "no Vulkan loader found (libvulkan.so.1): install one, on Debian "
           "the package libvulkan1";
  auto getProc = reinterpret_cast<PFN_vkGetInstanceProcAddr>(
      dlsym(library, "vkGetInstanceProcAddr"));
  if (!getProc)
    return "the Vulkan loader (libvulkan.so.1) has no vkGetInstanceProcAddr";
#define SPARQ_LOAD(function)                                                   \
  function = reinterpret_cast<PFN_##function>(getProc(instance, #function));   \
  if (!function)                                                               \
    return "the Vulkan loader has no " #function;
  SPARQ_VULKAN_GLOBAL_FUNCTIONS(SPARQ_LOAD)

  VkApplicationInfo application{};
  application.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
  application.pApplicationName = "sparq";
  application.apiVersion = VK_API_VERSION_1_1;
  VkInstanceCreateInfo info{};
  info.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
  info.pApplicationInfo = &application;
  VkResult result = vkCreateInstance(&info, nullptr, &instance);
  if (result != VK_SUCCESS)
    return std::string("no Vulkan instance: ") + toString(result);
  SPARQ_VULKAN_FUNCTIONS(SPARQ_LOAD)
#undef SPARQ_LOAD

  std::string error = choosePhysicalDevice();
  return error.empty() ? createDevice() : error;
}

std::string VulkanDevice::choosePhysicalDevice() {
  uint32_t count = 0;
  vkEnumeratePhysicalDevices(instance, &count, nullptr);
  std::vector<VkPhysicalDevice> devices(count);
  if (count)
    vkEnumeratePhysicalDevices(instance, &count, devices.data());
  if (count == 0)
    return "no Vulkan device found: install a driver; for the CPU that is, on "
           "Debian, the package mesa-vulkan-drivers";

  if (const char *chosen = getenv("SPARQ_VULKAN_DEVICE")) {
    char *end;
    unsigned long index = strtoul(chosen, &end, 10);
    if (*end != 0 || end == chosen || index >= count)
      return std::string("SPARQ_VULKAN_DEVICE=") + chosen + ": there are " +
             std::to_string(count) + " Vulkan devices, numbered from 0";
    physical = devices[index];
  } else {
    auto rank = [&](VkPhysicalDevice device) {
      VkPhysicalDeviceProperties p;
      vkGetPhysicalDeviceProperties(device, &p);
      switch (p.deviceType) {
      case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
        return 3;
      case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
        return 2;
      case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
        return 1;
      default:
        return 0;
      }
    };
    physical = devices[0];
    for (VkPhysicalDevice device : devices)
      if (rank(device) > rank(physical))
        physical = device;
  }
  vkGetPhysicalDeviceProperties(physical, &properties);
  name = properties.deviceName;
  if (properties.apiVersion < VK_API_VERSION_1_1)
    return "Vulkan 1.1 is needed; " + name + " has an older version";
  return "";
}

std::string VulkanDevice::createDevice() {
  uint32_t count = 0;
  vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, nullptr);
  std::vector<VkQueueFamilyProperties> families(count);
  vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, families.data());
  queueFamily = count;
  for (uint32_t i = 0; i < count && queueFamily == count; ++i)
    if (families[i].queueFlags & VK_QUEUE_COMPUTE_BIT)
      queueFamily = i;
  if (queueFamily == count)
    return name + " has no compute queue";

  // Ask for every feature that kernels may use and the device has. The
  // structures of Vulkan 1.2 may only be named to devices of that version.
  features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
  storage16.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_16BIT_STORAGE_FEATURES;
  storage8.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_8BIT_STORAGE_FEATURES;
  float16Int8.sType =
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_FLOAT16_INT8_FEATURES;
  features.pNext = &storage16;
  if (properties.apiVersion >= VK_API_VERSION_1_2) {
    storage16.pNext = &storage8;
    storage8.pNext = &float16Int8;
  }
  vkGetPhysicalDeviceFeatures2(physical, &features);
  // Bounds checks cost; kernels do their own.
  features.features.robustBufferAccess = VK_FALSE;

  float priority = 1;
  VkDeviceQueueCreateInfo queueInfo{};
  queueInfo.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO;
  queueInfo.queueFamilyIndex = queueFamily;
  queueInfo.queueCount = 1;
  queueInfo.pQueuePriorities = &priority;
  VkDeviceCreateInfo info{};
  info.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO;
  info.pNext = &features;
  info.queueCreateInfoCount = 1;
  info.pQueueCreateInfos = &queueInfo;
  VkResult result = vkCreateDevice(physical, &info, nullptr, &device);
  if (result != VK_SUCCESS)
    return "cannot open " + name + ": " + toString(result);
  vkGetDeviceQueue(device, queueFamily, 0, &queue);
  vkGetPhysicalDeviceMemoryProperties(physical, &memory);
  return "";
}

std::string VulkanDevice::missingFeature(uint32_t capability) const {
  auto need = [](VkBool32 has, const char *name) -> std::string {
    return has ? "" : name;
  };
  switch (capability) {
  case 1: // Shader
  case 0: // Matrix
    return "";
  case 9:
    return need(float16Int8.shaderFloat16, "f16 arithmetic (Float16)");
  case 10:
    return need(features.features.shaderFloat64, "f64 arithmetic (Float64)");
  case 11:
    return need(features.features.shaderInt64, "64-bit integers (Int64)");
  case 22:
    return need(features.features.shaderInt16, "16-bit integers (Int16)");
  case 39:
    return need(float16Int8.shaderInt8, "8-bit integers (Int8)");
  case 4433:
    return need(storage16.storageBuffer16BitAccess,
                "16-bit values in buffers (StorageBuffer16BitAccess)");
  case 4434:
    return need(
        storage16.uniformAndStorageBuffer16BitAccess,
        "16-bit values in buffers (UniformAndStorageBuffer16BitAccess)");
  case 4448:
    return need(storage8.storageBuffer8BitAccess,
                "8-bit values in buffers (StorageBuffer8BitAccess)");
  case 4449:
    return need(storage8.uniformAndStorageBuffer8BitAccess,
                "8-bit values in buffers (UniformAndStorageBuffer8BitAccess)");
  default:
    return "SPIR-V capability " + std::to_string(capability);
  }
}

int32_t VulkanDevice::findHostVisibleMemory(uint32_t typeBits) const {
  constexpr VkMemoryPropertyFlags visible =
      VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT |
      VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
  for (VkMemoryPropertyFlags wanted :
       {visible | VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT |
            VK_MEMORY_PROPERTY_HOST_CACHED_BIT,
        visible | VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT,
        visible | VK_MEMORY_PROPERTY_HOST_CACHED_BIT, visible})
    for (uint32_t i = 0; i < memory.memoryTypeCount; ++i)
      if ((typeBits & (1u << i)) &&
          (memory.memoryTypes[i].propertyFlags & wanted) == wanted)
        return i;
  return -1;
}
